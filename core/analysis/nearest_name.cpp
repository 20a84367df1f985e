#include "core/analysis/nearest_name.h"

#include <algorithm>
#include <vector>

namespace rolewright {

namespace {

// A key may be as long as a file; what matters shows in its beginning.
constexpr qsizetype comparedLetters = 64;

int editDistance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString &name, const QStringList &known)
{
    QString nearest;
    int least = -1;
    for (const QString &candidate : known) {
        const int distance =
            editDistance(QStringView(name).left(comparedLetters), QStringView(candidate));
        if (least >= 0 && distance >= least)
            continue;
        least = distance;
        nearest = candidate;
    }
    return nearest;
}

} // namespace rolewright
