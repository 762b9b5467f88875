// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu for filters: saved filters and their dialog, recent filters, and help on the syntax.

#include "gui/filter/SavedFilters.h"
#include "gui/look/widgets/HelpDialog.h"

#include <QDialog>
#include <QMenu>
#include <QPointer>

class QDialog;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

// The menu for filters: saved filters, recent filters, and help.

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

// Help on the filter syntax, in a separate window.

//! \brief Shows a help page that is generated from the table of filter keywords.
class FilterHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent = nullptr);
};

// A dialog for renaming and removing named filters.

class SavedFilters;

//! \brief Changes take effect immediately. F2 or a double click renames a filter, Delete removes it.
class FiltersDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param filters  must outlive the dialog
    explicit FiltersDialog(SavedFilters *filters, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void edit();
    void remove();
    bool isUpToDate() const;
    void fill();
    void rename(QTreeWidgetItem *item);
    void updateButtons();

    SavedFilters *m_filters;
    QTreeWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace watchkeeper
