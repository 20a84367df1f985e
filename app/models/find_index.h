#pragma once

#include "app/common/selection.h"
#include "app/common/snapshot.h"

namespace rolewright {

/// Something that can be found by its name.
struct FindEntry
{
    Subject subject; ///< where choosing it leads
    QString name;
    QString kind;   ///< "Person", "Position in Fleet"
    QString folded; ///< name and what else it is found by, without case and accents
};

/// Everything of a plan that can be found by name: people, positions, units, profiles, activities.
/// An activity leads to the heatmap cell of the profile that answers for it, or to that profile
/// where the activity is of the planning phase.
class FindIndex
{
public:
    explicit FindIndex(const Snapshot &snapshot);

    /// Entries that have every word of the query, best first: name begins with the query, a word
    /// of it does, the words stand anywhere. Linear in the entries.
    /// @param most at most so many
    std::vector<const FindEntry *> find(const QString &query, size_t most) const;

private:
    void add(const Subject &subject, const QString &name, const QString &kind,
             const QString &more = {});
    void addDesign(const Snapshot &snapshot);
    void addFramework(const Snapshot &snapshot);

    std::vector<FindEntry> m_entries;
};

} // namespace rolewright
