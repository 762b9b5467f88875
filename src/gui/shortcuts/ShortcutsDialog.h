// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that shows and edits all keyboard shortcuts of the window.

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

class KeyEdit;
class ShortcutRegistry;

//! \brief Changes take effect immediately. Before a key in use is reassigned, the dialog shows which action has it.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param registry  must outlive the dialog
    explicit ShortcutsDialog(ShortcutRegistry *registry, QWidget *parent = nullptr);

private:
    void build();
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
