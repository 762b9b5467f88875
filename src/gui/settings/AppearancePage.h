// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page for the window's appearance: theme, density, times, and table columns.

#include "gui/settings/SettingsFormPage.h"

namespace watchkeeper {

class ColumnList;
class ResultsView;

//! \brief The form for the settings about appearance, and the list of columns.
class AppearancePage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! Both objects must outlive the page.
    AppearancePage(Settings *settings, ResultsView *view, QWidget *parent = nullptr);

    bool isDirty() override;
    void apply() override;
    int setFilter(const QString &text) override;

private:
    QWidget *m_section;
    ColumnList *m_columns;
};

} // namespace watchkeeper
