// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the table shows while no row matches the filter.

#include <QWidget>

class QLabel;

namespace watchkeeper {

class ResultsProxy;

//! \brief Covers the table while the table has rows but none matches the filter. A button clears the filter.
class NoMatches : public QWidget
{
    Q_OBJECT

public:
    //! \param proxy  must outlive this object
    //! \param table  the viewport of the table, which is covered entirely
    NoMatches(ResultsProxy *proxy, QWidget *table);

signals:
    void clearRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateVisibility();

    ResultsProxy *m_proxy;
    QLabel *m_text;
};

} // namespace watchkeeper
