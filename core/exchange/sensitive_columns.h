#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <vector>

namespace rolewright {

/// Why a column is refused by its header, in words: birth date, sex, origin, religion, marital
/// state, health, absences, assessment, home address, pay and the like. Empty when it is not.
QString sensitiveHeaderReason(const QString &header);

/// The same by what stands in the column, whatever its header.
///
/// @param values cells that are not empty, a sample is enough
QString sensitiveValuesReason(const QStringList &values);

/// The reason why a column of dates is refused as dates of birth: half of them are more than 16
/// years back, and hardly any are recent. Empty when it is not.
QString birthDatesReason(std::vector<QDate> dates, const QDate &today);

} // namespace rolewright
