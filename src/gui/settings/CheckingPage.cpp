// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/CheckingPage.h"

#include "gui/settings/TargetsDraft.h"
#include "model/field/FieldReader.h"
#include "targets/document/TargetKeys.h"

namespace watchkeeper {

CheckingPage::CheckingPage(Settings *settings, TargetsDraft *draft, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::Checking, {{tr("Default schedule of targets"), scheduleTable()}}, parent)
    , m_draft(draft)
{
    reload();
}

void CheckingPage::setCanEditSchedule(bool canEdit)
{
    for (const Field &field : scheduleTable())
        form()->setFieldEnabled(field.name, canEdit);
}

FormValues CheckingPage::extraValues() const
{
    FormValues values;
    for (const Field &field : scheduleTable()) {
        if (const QJsonValue value = scheduleField(m_draft->document().defaults, field.name); value != field.defaultValue)
            values.written.insert(field.name, value);
    }
    return values;
}

QList<FieldProblem> CheckingPage::extraProblems(const FormValues &values) const
{
    QList<FieldProblem> problems;
    readSchedule(values.written, Schedule(), &problems);
    return problems;
}

void CheckingPage::apply()
{
    SettingsFormPage::apply();
    const FormValues values = form()->values();
    Schedule defaults = m_draft->document().defaults;
    for (const Field &field : scheduleTable()) {
        if (!form()->touchedFields().contains(field.name))
            continue; // keeps a value that was changed in the file in the meantime
        const QJsonValue value = values.written.value(field.name);
        if (const auto read = readField(field, value.isUndefined() ? field.defaultValue : value))
            setScheduleField(defaults, field.name, *read);
    }
    restoreThresholds(defaults, m_draft->document().defaults);
    m_draft->setDefaults(defaults);
}

} // namespace watchkeeper

#include "moc_CheckingPage.cpp"
