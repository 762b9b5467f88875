// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A list of names with check boxes, and a search field above it.

#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace watchkeeper {

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
