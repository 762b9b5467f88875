// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of pages at the left of the settings and of the target editor.

#include <QListWidget>

namespace watchkeeper {

//! \brief One row per page, with an icon. The list is as wide as its longest title.
class PageList : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    void insertPage(int row, const QString &title, const QIcon &icon);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitTitles();
};

} // namespace watchkeeper
