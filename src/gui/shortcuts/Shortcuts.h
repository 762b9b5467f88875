// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The keys of all actions, the defaults and those chosen by the user, and the dialog that edits them.

#include <QDialog>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

class KeyEdit;
class Settings;

//! \brief Applies the keys from the settings to a window's actions. The settings contain only the differences from
//! the defaults.
//!
//! It covers all actions below the window whose objectName begins with `action`. They can be created after this object.
class ShortcutRegistry : public QObject
{
    Q_OBJECT

public:
    //! \param settings, window  must outlive this object
    ShortcutRegistry(Settings *settings, QObject *window);

    //! Returns the list sorted by name.
    QList<QAction *> actions();
    QKeySequence defaultOf(const QAction *action) const;
    bool isChanged(const QAction *action) const;

    //! Returns an action other than `except` whose key equals `key`, begins with it, or is its beginning; null if `key` is free.
    QAction *conflictingAction(const QKeySequence &key, const QAction *except);

    //! \brief Changes and saves a key, effective immediately. If another action had the key, that action loses it.
    //! \param key  the new key; empty for none
    void assign(QAction *action, const QKeySequence &key);
    void reset(QAction *action);
    void resetAll();

    //! Adds the current keys to the tooltips of the buttons on the bar. Call it when the bar has all its buttons.
    void showKeysOn(const QToolBar *bar);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private:
    void collectActions();
    void apply();
    void save(const QHash<QString, QKeySequence> &keys);
    QHash<QString, QKeySequence> customKeys() const;

    Settings *m_settings;
    QObject *m_window;
    QHash<QString, QList<QKeySequence>> m_defaults; //!< default keys by action name; the first key is shown and editable
    QList<QPointer<QAction>> m_actions;
};

//! Returns the name used in settings.json: `actionCheckNow` → `checkNow`.
QString shortcutName(const QAction *action);

//! \brief Changes take effect immediately. Before a key in use is reassigned, the dialog shows which action has it.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param registry  must outlive the dialog
    explicit ShortcutsDialog(ShortcutRegistry *registry, QWidget *parent = nullptr);

private:
    void build();
    void addFixedKeys();
    void fill();
    void filter(const QString &text);
    void showCurrent();
    void showConflict();
    void useDefault();
    void assignKey();
    QAction *currentAction() const;
    QTreeWidgetItem *itemOf(const QAction *action) const;

    ShortcutRegistry *m_registry;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_label;
    KeyEdit *m_keyField;
    QPushButton *m_assignButton;
    QPushButton *m_clearButton;
    QPushButton *m_defaultButton;
    QPushButton *m_resetAllButton;
    QLabel *m_message;
};

} // namespace watchkeeper
