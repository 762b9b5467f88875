// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/TrayPicture.h"

#include "gui/look/StateMark.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxTrayNumber = 99;
constexpr int kMinOverflowTextSize = 32; // [px] minimum size at which `99+` is readable

QString numberText(int number, int size)
{
    if (number <= kMaxTrayNumber)
        return QString::number(number);
    return size >= kMinOverflowTextSize ? u"99+"_s : u"!"_s;
}

//! An octagon in a square of 16 units.
QPainterPath octagon()
{
    constexpr qreal kCorner = 4.7;
    QPainterPath path(QPointF(kCorner, 0));
    for (const QPointF &point :
         {QPointF(16 - kCorner, 0), QPointF(16, kCorner), QPointF(16, 16 - kCorner), QPointF(16 - kCorner, 16),
          QPointF(kCorner, 16), QPointF(0, 16 - kCorner), QPointF(0, kCorner)})
        path.lineTo(point);
    path.closeSubpath();
    return path;
}

//! A triangle with its top cut off to make room for two digits.
QPainterPath triangle(bool isWide)
{
    const qreal top = isWide ? 3.6 : 1.6;
    QPainterPath path(QPointF(8 - top, 0.5));
    path.lineTo(8 + top, 0.5);
    path.lineTo(16, 14.6);
    path.quadTo(16, 15.6, 15, 15.6);
    path.lineTo(1, 15.6);
    path.quadTo(0, 15.6, 0, 14.6);
    path.closeSubpath();
    return path;
}

//! The largest font in which the text fits.
QFont fittingFont(const QString &text, const QSizeF &room)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setBold(true);
    int pixels = std::max(5, qRound(room.height()));
    for (; pixels > 5; --pixels) {
        font.setPixelSize(pixels);
        if (QFontMetricsF(font).horizontalAdvance(text) <= room.width())
            break;
    }
    font.setPixelSize(pixels);
    return font;
}

//! Draws the number so that its visible digits, not the line of text, are centred.
void drawNumber(QPainter *painter, const QString &text, const QRectF &room, const QColor &ink)
{
    QPainterPath digits;
    digits.addText(0, 0, fittingFont(text, room.size()), text);
    const QRectF bounds = digits.boundingRect();
    const QPointF corner(room.center().x() - bounds.width() / 2, room.center().y() - bounds.height() / 2);
    const QPointF whole(qRound(corner.x()), qRound(corner.y())); // whole pixels make the stems of digits sharp
    painter->fillPath(digits.translated(whole - bounds.topLeft()), ink);
}

} // namespace

QPixmap trayPixmap(MarkState mark, int number, int size, bool dark)
{
    const QColor colour = stateColour(mark, dark);
    if (number <= 0 || (mark != MarkState::Down && mark != MarkState::Degraded))
        return markPixmap(mark, false, size, 1, colour);
    const QString text = numberText(number, size);
    const bool isDown = mark == MarkState::Down;
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = size / 16.0;
    painter.save();
    painter.scale(unit, unit);
    painter.fillPath(isDown ? octagon() : triangle(text.size() > 1), colour);
    painter.restore();
    const QRectF room = isDown ? QRectF(1.5, 2, 13, 12) : QRectF(2.5, 4.5, 11, 10.5);
    const QColor ink = contrastRatio(Qt::white, colour) > contrastRatio(Qt::black, colour) ? Qt::white : Qt::black;
    drawNumber(&painter, text, QRectF(room.topLeft() * unit, room.size() * unit), ink);
    return pixmap;
}

QIcon trayPicture(MarkState mark, int number, bool dark)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(trayPixmap(mark, number, size, dark));
    return icon;
}

} // namespace watchkeeper
