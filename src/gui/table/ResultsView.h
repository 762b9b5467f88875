// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The table of results.

#include "model/Target.h"

#include <QTableView>
#include <QTimer>

namespace watchkeeper {

class ResultsProxy;

//! \brief Columns, delegates and selection of the table; selection, current row and scroll position survive live
//! updates.
class ResultsView : public QTableView
{
    Q_OBJECT

public:
    explicit ResultsView(QWidget *parent = nullptr);

    //! \param proxy  outlives the view
    void setResults(ResultsProxy *proxy);

    //! In the order of the table.
    QList<TargetId> selectedIds() const;
    //! Null when there is no current row.
    TargetId currentId() const;
    //! Makes these the selection and shows the first of them.
    void selectIds(const QList<TargetId> &ids);
    //! Puts the cursor into the table, on a row if there is one.
    void enter();

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

signals:
    //! Another current row or another selection.
    void selectionEdited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpColumns();
    void fitRows();

    ResultsProxy *m_proxy = nullptr;
    QTimer m_agoTimer;
};

} // namespace watchkeeper
