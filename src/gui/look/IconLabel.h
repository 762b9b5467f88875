// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An icon that stands by itself.

#include <QIcon>
#include <QWidget>

namespace watchkeeper {

//! \brief Painted each time anew: a pixmap in a label keeps the colours of the theme in which it was made.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    //! \param size  [device-independent px] edge of the square
    explicit IconLabel(int size, QWidget *parent = nullptr);

    //! A null one leaves the place empty.
    void setIcon(const QIcon &icon);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size;
    QIcon m_icon;
};

} // namespace watchkeeper
