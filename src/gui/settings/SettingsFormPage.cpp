// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsFormPage.h"

#include "app/Settings.h"

#include <QVBoxLayout>

namespace watchkeeper {

SettingsFormPage::SettingsFormPage(Settings *settings, SettingsPage page, const QList<SectionFields> &more, QWidget *parent)
    : SettingsPane(parent)
    , m_settings(settings)
    , m_page(page)
    , m_form(new FieldForm)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_form, 1);
    m_form->setSections(QList<SectionFields>{{{}, settingsOf(page)}} + more);
    m_form->setJudge([this](const FormValues &values) { return problems(values); });
    connect(m_form, &FieldForm::edited, this, &SettingsPane::edited);
}

QString SettingsFormPage::title() const
{
    switch (m_page) {
    case SettingsPage::Checking:
        return tr("Checking", "page of settings");
    case SettingsPage::History:
        return tr("History", "page of settings");
    case SettingsPage::Network:
        return tr("Network", "page of settings");
    case SettingsPage::Appearance:
        return tr("Appearance", "page of settings");
    case SettingsPage::Advanced:
        return tr("Advanced", "page of settings");
    case SettingsPage::Shortcuts: // have a dialog of their own
        break;
    }
    Q_UNREACHABLE();
}

void SettingsFormPage::apply()
{
    const FormValues values = m_form->values();
    QJsonObject changes;
    for (const Field &field : settingsOf(m_page)) {
        if (m_form->touched().contains(field.name)) {
            const QJsonValue value = values.written.value(field.name);
            changes.insert(field.name, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
    }
    m_settings->set(changes); // judged already, in problems()
}

void SettingsFormPage::reload()
{
    FormValues values = moreValues();
    for (const Field &field : settingsOf(m_page)) {
        if (const QJsonValue value = m_settings->value(field.name); value != field.defaultValue)
            values.written.insert(field.name, value);
    }
    m_form->setValues(values);
}

void SettingsFormPage::propose(const QJsonObject &values)
{
    for (const Field &field : settingsOf(m_page)) {
        const QJsonValue value = values.value(field.name);
        const bool isDefault = value.isUndefined() || value == field.defaultValue;
        m_form->propose(field.name, isDefault ? QJsonValue(QJsonValue::Undefined) : value);
    }
}

QVBoxLayout *SettingsFormPage::pageLayout() const
{
    return static_cast<QVBoxLayout *>(layout());
}

QList<FieldProblem> SettingsFormPage::problems(const FormValues &values) const
{
    return moreProblems(values) + settingProblems(values.written);
}

} // namespace watchkeeper
