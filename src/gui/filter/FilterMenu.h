// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu for filters: saved filters, recent filters, and help.

#include "gui/filter/SavedFilters.h"

#include <QMenu>
#include <QPointer>

class QDialog;

namespace watchkeeper {

class FilterBox;

//! \brief Used in the window's menu bar and in the filter box, where the icon at its start opens the menu. The menu is refilled each time
//! it opens.
class FilterMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param box   must outlive the menu; filters used in it become recent filters
    //! \param file  the file of SavedFilters
    FilterMenu(FilterBox *box, const QString &file, QWidget *parent = nullptr);

    SavedFilters *filters() { return &m_filters; }
    void showHelp();

private:
    void fill();
    void addFilters();
    void addFilter(const QString &title, const QString &text);
    void askForName();
    void openDialog();

    FilterBox *m_box;
    SavedFilters m_filters;
    QPointer<QDialog> m_help;
};

} // namespace watchkeeper
