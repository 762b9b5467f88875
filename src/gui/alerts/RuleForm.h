// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A rule as a form, and back. Pure functions.
//!
//! In the form the keys of `quietHours` are separate fields, `quietHours.from` and so on.

#include "alerts/rules/AlertRule.h"
#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"

namespace watchkeeper {

//! \param channels  names of the existing ones
//! \param named     names in the rule: those that don't exist are offered too, so that they can be removed
QList<SectionFields> ruleSections(const QStringList &channels, const QStringList &named);

FormValues ruleValues(const AlertRule &rule);
//! As it would be in the file, valid or not.
QJsonObject ruleJson(const FormValues &values);
//! \param problems  errors are appended, by the fields of the form; whether names are free or exist is checked separately
AlertRule readRule(const FormValues &values, QList<FieldProblem> *problems);

//! All channels that it names, including those in its escalation.
QStringList referencedChannels(const FormValues &values);
//! The same values with one name replaced; an empty new name removes it.
FormValues withChannel(FormValues values, const QString &former, const QString &name);

//! `tag:prod → Ops, Mail · paused`
QString ruleDetail(const FormValues &values);

} // namespace watchkeeper
