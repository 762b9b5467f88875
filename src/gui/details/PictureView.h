// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows a picture, scaled down if it doesn't fit.

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace watchkeeper {

class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    //! \param size  the size of the original picture in [px]
    void setPicture(const QImage &image, const QSize &size);

    QSize sizeHint() const override { return {200, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
    QSize m_size;
};

} // namespace watchkeeper
