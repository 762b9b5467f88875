// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The header fields of a reply in a table that can be filtered and copied.

#include <QByteArray>
#include <QWidget>

#include <utility>

class QLineEdit;
class QTableWidget;

namespace watchkeeper {

class HeaderList : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderList(QWidget *parent = nullptr);

    //! Sets the fields. If they are unchanged, the scroll position and selection are kept.
    void setHeaders(const QList<std::pair<QByteArray, QByteArray>> &headers);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void filter();
    void copySelection() const;

    QLineEdit *m_filter;
    QTableWidget *m_table;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
};

} // namespace watchkeeper
