// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu for filters: saved filters with their dialog and their buttons, recent filters, and help on the syntax.

#include "gui/filter/SavedFilters.h"
#include "gui/look/widgets/HelpDialog.h"
#include "model/filter/Filter.h"

#include <QDialog>
#include <QMenu>
#include <QPointer>
#include <QTimer>
#include <QToolBar>

#include <vector>

class QDialog;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

// The menu for filters: saved filters, recent filters, and help.

class FilterBox;
class ResultsModel;

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
    QMenu *m_buttonMenu;
    QPointer<QDialog> m_help;
};

// The saved filters that are shown as buttons.

//! \brief A row of buttons with the number of matching targets. A button is pressed while its filter is in effect. Hidden without
//! buttons. Buttons without room are in a menu at the end.
//!
//! Only targets that have changed are matched again, so results cost little. The texts change at most four times a second.
class FilterButtons : public QToolBar
{
    Q_OBJECT

public:
    //! \param filters, box, model  must outlive this widget
    FilterButtons(SavedFilters *filters, FilterBox *box, ResultsModel *model, QWidget *parent = nullptr);

private:
    struct Button
    {
        NamedFilter saved;
        Filter filter;
        QAction *action;
        std::vector<char> matches; //!< for each row of the model
        int count;
    };
    void fill();
    void addButton(const NamedFilter &saved);
    void recountSoon(bool all);
    void countChangedRows();
    void recount();
    void showCount(const Button &button);
    void showFilter();

    SavedFilters *m_filters;
    FilterBox *m_box;
    ResultsModel *m_model;
    std::vector<Button> m_buttons;
    bool m_isStale = true; //!< whether all rows must be matched again
    QTimer m_countTimer;
    QTimer m_ageTimer; //!< runs while a filter compares ages
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
