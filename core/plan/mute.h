#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// A finding that is accepted for now.
struct Mute
{
    QString code;
    QString where;
    QString reason;
    std::optional<QDate> date;
    Extra extra;
    Comments comments;

    QString key() const { return code + u'/' + where; }
    bool operator==(const Mute &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("code", &Mute::code).required());
        visit(field("where", &Mute::where));
        visit(field("reason", &Mute::reason));
        visit(field("date", &Mute::date));
    }
};

} // namespace rolewright
