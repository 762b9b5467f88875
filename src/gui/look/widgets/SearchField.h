// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Search fields: their magnifying glass, the keys that move through the list below, and such a list of names with check
//! boxes.

#include <QWidget>

class QAbstractItemView;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace watchkeeper {

//! Adds the magnifying glass at the start of the field, with an accessible name.
void addSearchIcon(QLineEdit *field);

// Search fields for a list below them.

//! Makes the arrow and page keys move through the list while the field has the focus.
void enableSearchNavigation(QLineEdit *field, QAbstractItemView *list);

//! \brief Checked names stay visible while the user searches. Enter in the search checks or unchecks the current name.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    //! \param searchText  the hint in the search field
    explicit CheckList(const QString &searchText, QWidget *parent = nullptr);

    QLineEdit *search() const { return m_search; }
    QListWidget *list() const { return m_list; }
    QListWidgetItem *addName(const QString &name, bool isChecked);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);

    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace watchkeeper
