// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a rule to form values and back. Pure functions.
//!
//! In the form, the keys of `quietHours` are separate fields: `quietHours.from` and so on.

#include "alerts/rules/AlertRule.h"
#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"

namespace watchkeeper {

//! \param channels  the names of the existing channels
//! \param named     the channel names in the rule; missing channels are offered too, which allows the user to remove them
QList<SectionFields> ruleSections(const QStringList &channels, const QStringList &named);

FormValues ruleValues(const AlertRule &rule);
//! The JSON of the rule as it would be saved, valid or not.
QJsonObject ruleJson(const FormValues &values);
//! \param problems  receives the errors, with the form's field names; doesn't check whether names are free or exist
AlertRule readRule(const FormValues &values, QList<FieldProblem> *problems);

//! All channels that the rule refers to, including those in its escalation.
QStringList referencedChannels(const FormValues &values);
//! Replaces one channel name in the values. An empty new name removes it.
FormValues withChannel(FormValues values, const QString &former, const QString &name);

//! A summary such as `tag:prod → Ops, Mail · paused`.
QString ruleDetail(const FormValues &values);

} // namespace watchkeeper
