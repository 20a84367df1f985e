#pragma once

#include "core/report/report_choices.h"

namespace rolewright {

/// Reports that every plan can be made into: for the board, for the works council (roles alone),
/// for HR.
/// @param language of their names, en or de
const std::vector<ReportPreset> &usualPresets(const QString &language);

/// All that a plan can be made into by name: its own presets, then the usual ones whose ids it does
/// not use for its own.
std::vector<ReportPreset> reportPresets(const Plan &plan);

/// One of them by its id.
std::optional<ReportPreset> reportPreset(const Plan &plan, const QString &id);

/// Their ids.
QStringList presetIds(const Plan &plan);

/// A preset of these choices.
/// @param name as people call it
ReportPreset presetOf(const ReportChoices &choices, const QString &id, const QString &name);

} // namespace rolewright
