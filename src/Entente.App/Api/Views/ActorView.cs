using System.Collections.Immutable;
using Entente.Actors;
using Entente.App.Wire;

namespace Entente.App.Api.Views;

/// <summary>Somebody who can act, in a line.</summary>
sealed record ActorHead(string Id, string Name, string Kind, string? Country)
{
    public static ActorHead Of(Actor actor) => new(actor.Id, actor.Name, WireNames.Of(actor.Kind), actor.Country);
}

/// <summary>What is known of somebody: code and office on a day, roles and memberships in time.</summary>
/// <param name="Head">Who.</param>
/// <param name="Code">Country and sector on the day.</param>
/// <param name="Office">Held on the day.</param>
/// <param name="Tenures">Roles; <c>to</c> is the day after the last.</param>
/// <param name="Memberships">In organisations.</param>
/// <param name="Members">Of it on the day, where it is an organisation.</param>
sealed record ActorView(ActorHead Head, string Code, string? Office, ImmutableArray<TenureView> Tenures, ImmutableArray<MembershipView> Memberships, ImmutableArray<string> Members)
{
    public static ActorView Of(Actor actor, ActorBook book, DateOnly? day)
    {
        var role = actor.RoleOn(day);
        return new(
            ActorHead.Of(actor), role.Code, role.Office,
            [.. actor.Tenures.Select(tenure => new TenureView(tenure.Code, tenure.Office, tenure.From, tenure.To))],
            [.. actor.Memberships.Select(membership => new MembershipView(membership.Organisation, membership.Status, membership.From, membership.To))],
            [.. book.MembersOf(actor.Id, day).Select(member => member.Id)]);
    }
}

/// <summary>A role held for a time.</summary>
sealed record TenureView(string Code, string? Office, DateOnly? From, DateOnly? To);

/// <summary>Belonging to an organisation for a time.</summary>
sealed record MembershipView(string Organisation, string Status, DateOnly? From, DateOnly? To);
