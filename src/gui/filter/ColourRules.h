// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The colour rules of the table: their dialog, and the menu action that opens it.

#include "model/filter/FilterEdit.h"

#include <QDialog>
#include <QList>
#include <QObject>
#include <QTimer>

class QComboBox;
class QMenu;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QWidget;

namespace watchkeeper {

class FilterBox;
class ResultsModel;
class ResultsProxy;
class Settings;

//! Returns the valid colour rules in settings.json, in their order.
QList<ColourRule> storedColourRules(const Settings &settings);

//! \brief Adds, edits, orders and removes rules. Each change takes effect immediately and can be undone. The list counts the targets
//! that match each rule. A rule without a filter isn't stored.
class ColourRulesDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param model, settings  must outlive the dialog
    ColourRulesDialog(ResultsModel *model, Settings *settings, QWidget *parent = nullptr);

private:
    void build();
    QWidget *buildForm();
    void connectParts();
    void add();
    void remove();
    void move(int step);
    void undo();
    void edit(ColourRule rule);
    void change(const QList<ColourRule> &rules, int current);
    void store();
    void fill(int current);
    void fillItem(QTreeWidgetItem *item, const ColourRule &rule) const;
    void showCurrent();
    void setOn(QTreeWidgetItem *item);
    void countMatches();
    int currentRow() const;

    ResultsModel *m_model;
    Settings *m_settings;
    QList<ColourRule> m_rules;
    QList<QList<ColourRule>> m_earlier; //!< the rules before each change, for undo
    QTreeWidget *m_list;
    QWidget *m_form;
    FilterBox *m_filter;
    QComboBox *m_colour;
    QComboBox *m_style;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_undo;
    QTimer m_countTimer;
    bool m_isFilling = false; //!< true while the program, not the user, changes the widgets
};

//! \brief The action “Colour rules…”. Applies the stored rules to the table, and again when they change.
class ColourRulesAction : public QObject
{
    Q_OBJECT

public:
    //! The objects that ColourRulesAction uses. All of them must outlive it.
    struct Parts
    {
        ResultsModel *model;
        ResultsProxy *proxy;
        Settings *settings;
        QMenu *menu;     //!< gets the action
        QWidget *window; //!< the owner of this object
    };
    explicit ColourRulesAction(const Parts &parts);
};

} // namespace watchkeeper
