#pragma once

#include "app/common/selection.h"
#include "app/common/snapshot.h"

namespace rolewright {

/// What the Staffing view lists.
enum class StaffingPart { Hiring, Upskilling, KeyPeople, Hats };

/// A line of such a list.
struct StaffingLine
{
    QStringList cells;
    Subject subject; ///< what it is about; nothing for a set of profiles
    bool isUrgent = false;
    std::vector<ProfileId> profiles = {}; ///< of a set of hats
};

/// One of the lists of the Staffing view, as it is shown and copied.
struct StaffingList
{
    SnapshotPtr snapshot;
    StaffingPart part = StaffingPart::Hiring;
    QStringList heads;
    QStringList meanings;     ///< of the heads, for a tooltip; empty where the head says all
    std::vector<int> widths;  ///< logical pixels; the last column takes what is left
    std::vector<int> numbers; ///< columns that are aligned to the right
    std::vector<StaffingLine> lines;
    QString remark; ///< where the figures come from
    QString empty;  ///< what is said where there are no lines
};

/// Works a list out; for a worker.
StaffingList staffingList(const SnapshotPtr &snapshot, StaffingPart part);

/// A figure with its name, and what it leads to.
struct DetailLine
{
    QString name;
    QString figure;
    Subject subject = {};
    QString note = {};
};

struct DetailPart
{
    QString heading;
    std::vector<DetailLine> lines;
};

/// All that is said of a line.
struct StaffingDetails
{
    QString title;
    QString reason;
    std::vector<DetailPart> parts;
};

/// Says more of lines of a list, of which one or two are looked at; for a worker.
StaffingDetails staffingDetails(const SnapshotPtr &snapshot, StaffingPart part,
                                const std::vector<StaffingLine> &lines);

} // namespace rolewright
