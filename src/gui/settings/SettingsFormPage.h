// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A page generated from the rows of the settings table.

#include "app/profile/SettingsTable.h"
#include "gui/settings/FieldForm.h"
#include "gui/settings/SettingsPane.h"

class QVBoxLayout;

namespace watchkeeper {

class Settings;

//! \brief A form with the settings of one page. apply() writes the edits to the settings.
class SettingsFormPage : public SettingsPane
{
    Q_OBJECT

public:
    //! \param settings  must outlive the page
    //! \param more      sections below the rows of the table
    SettingsFormPage(Settings *settings, SettingsPage page, const QList<SectionFields> &more = {}, QWidget *parent = nullptr);

    QString title() const override;
    bool isDirty() override { return m_form->isDirty() || m_form->isUnfinished(); }
    bool showProblems() override { return m_form->showProblems(); }
    QList<Secret> secrets() const override { return m_form->secrets(); }
    void setHasKeychain(bool hasKeychain, const QString &why) override { m_form->setHasKeychain(hasKeychain, why); }
    void apply() override;
    int setFilter(const QString &text) override { return m_form->setFilter(text); }

    FieldForm *form() const { return m_form; }
    bool has(const QString &name) const { return m_form->editor(name) != nullptr; }
    void focusField(const QString &name) { m_form->focusField(name); }
    //! Shows the current settings.
    void reload();
    //! Shows these values of the settings table as unapplied edits.
    void propose(const QJsonObject &values);

protected:
    //! Returns the values of the fields that aren't in the table.
    virtual FormValues extraValues() const { return {}; }
    virtual QList<FieldProblem> extraProblems(const FormValues &) const { return {}; }
    QVBoxLayout *pageLayout() const;

private:
    void updateEnabled();
    QList<FieldProblem> problems(const FormValues &values) const;

    Settings *m_settings;
    SettingsPage m_page;
    FieldForm *m_form;
};

} // namespace watchkeeper
