// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/TintedIcon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QPixmap renderTinted(const QString &path, int devicePixels, const QColor &colour)
{
    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer drawing(path);
    QPainter painter(&pixmap);
    drawing.render(&painter, QRectF(0, 0, devicePixels, devicePixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

QColor colourFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::WindowText);
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString path, IconInk ink)
        : m_path(std::move(path))
        , m_ink(std::move(ink))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int edge = std::min(rect.width(), rect.height());
        const QPoint corner = rect.center() - QPoint((edge - 1) / 2, (edge - 1) / 2);
        painter->drawPixmap(corner, tintedPixmap(m_path, edge, painter->device()->devicePixelRatio(), colour(mode)));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    //! \param size  [device px]
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return tintedPixmap(m_path, std::min(size.width(), size.height()), 1, colour(mode));
    }
    QIconEngine *clone() const override { return new TintedIconEngine(m_path, m_ink); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const bool isPlain = mode == QIcon::Normal || mode == QIcon::Active;
        return isPlain && m_ink ? m_ink(QGuiApplication::palette()) : colourFor(mode);
    }

    QString m_path;
    IconInk m_ink;
};

} // namespace

QPixmap tintedPixmap(const QString &path, int size, qreal ratio, const QColor &colour)
{
    const int devicePixels = std::max(1, qRound(size * ratio));
    const QString key = u"watchkeeper %1 %2 %3"_s.arg(path, QString::number(devicePixels), colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = renderTinted(path, devicePixels, colour);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon tintedIcon(const QString &path, const IconInk &ink)
{
    return QIcon(new TintedIconEngine(path, ink));
}

QIcon actionIcon(const QString &name)
{
    return tintedIcon(u":/icons/actions/%1.svg"_s.arg(name));
}

} // namespace watchkeeper
