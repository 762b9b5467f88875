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

//! \brief Changes take effect immediately. If a key is in use, the dialog shows its current action before the key is taken over.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param book  must outlive the dialog
    explicit ShortcutsDialog(ShortcutRegistry *book, QWidget *parent = nullptr);

private:
    void build();
    void fill();
    void filter(const QString &text);
    void showCurrent();
    void showConflict();
    void useDefault();
    void assign();
    QAction *current() const;
    QTreeWidgetItem *itemOf(const QAction *action) const;

    ShortcutRegistry *m_book;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_label;
    KeyEdit *m_key;
    QPushButton *m_assign;
    QPushButton *m_clear;
    QPushButton *m_default;
    QPushButton *m_resetAll;
    QLabel *m_message;
};

} // namespace watchkeeper
