// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of pages at the left of the settings and of the target editor.

#include <QListWidget>

namespace watchkeeper {

//! \brief One row per page, with an icon. The list is at least as wide as its longest title.
class PageList : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    void insertPage(int row, const QString &title, const QIcon &icon);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), QListWidget::minimumSizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitRows();
};

} // namespace watchkeeper
