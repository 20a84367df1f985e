#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// A report with its choices, to be made again by name.
struct ReportPreset
{
    QString id;
    QString name;
    QStringList chapters;
    QString paper;
    QString orientation;
    QString names;
    QString unit; ///< id of the unit that it is of, with those below; a scenario may lack it
    QString language;
    QString charts; ///< how drawings wider than a page are printed
    QString colour; ///< of the cover and the heads, as #rrggbb
    QString logo;   ///< on the cover: a PNG, JPEG or SVG file as base64
    Extra extra;
    Comments comments;

    QString key() const { return id; }
    bool operator==(const ReportPreset &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &ReportPreset::id).required());
        visit(field("name", &ReportPreset::name).required());
        visit(field("chapters", &ReportPreset::chapters));
        visit(field("paper", &ReportPreset::paper));
        visit(field("orientation", &ReportPreset::orientation));
        visit(field("names", &ReportPreset::names));
        visit(field("unit", &ReportPreset::unit));
        visit(field("language", &ReportPreset::language));
        visit(field("charts", &ReportPreset::charts));
        visit(field("colour", &ReportPreset::colour));
        visit(field("logo", &ReportPreset::logo));
    }
};

} // namespace rolewright
