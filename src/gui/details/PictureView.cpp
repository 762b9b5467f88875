// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/PictureView.h"

#include "gui/look/Colours.h"

#include <QLocale>
#include <QPainter>

namespace watchkeeper {

namespace {

constexpr int kPictureMargin = 8;
constexpr int kChequerSize = 8;

//! Paints the chequered background that makes transparent parts of a picture visible.
void paintChequers(QPainter &painter, const QRect &area, const QPalette &palette)
{
    painter.fillRect(area, palette.color(QPalette::Base));
    for (int y = 0; y < area.height(); y += kChequerSize) {
        for (int x = (y / kChequerSize % 2) * kChequerSize; x < area.width(); x += 2 * kChequerSize)
            painter.fillRect(QRect(area.topLeft() + QPoint(x, y), QSize(kChequerSize, kChequerSize)) & area,
                             palette.color(QPalette::Window));
    }
}

} // namespace

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Image"));
}

void PictureView::setPicture(const QImage &image, const QSize &size)
{
    m_picture = QPixmap::fromImage(image);
    m_size = size;
    const QLocale locale;
    const QString text = tr("%1 × %2 pixels").arg(locale.toString(size.width()), locale.toString(size.height()));
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const int caption = fontMetrics().height() + kPictureMargin;
    const QSize room = size() - QSize(2 * kPictureMargin, 2 * kPictureMargin + caption);
    if (m_picture.isNull() || room.isEmpty())
        return;
    QSize shown = m_size;
    if (shown.width() > room.width() || shown.height() > room.height())
        shown.scale(room, Qt::KeepAspectRatio);
    const QRect area(QPoint(kPictureMargin, kPictureMargin), shown);
    paintChequers(painter, area, palette());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(area, m_picture);
    painter.setPen(mutedColour(palette()));
    painter.drawText(kPictureMargin, area.bottom() + kPictureMargin + fontMetrics().ascent(), accessibleDescription());
}

} // namespace watchkeeper

#include "moc_PictureView.cpp"
