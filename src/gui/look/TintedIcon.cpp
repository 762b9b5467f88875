// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/TintedIcon.h"

#include <QAction>
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
    QSvgRenderer renderer(path);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, devicePixels, devicePixels));
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
    TintedIconEngine(QString path, IconColour ink)
        : m_path(std::move(path))
        , m_colour(std::move(ink))
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
    QIconEngine *clone() const override { return new TintedIconEngine(m_path, m_colour); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const bool isPlain = mode == QIcon::Normal || mode == QIcon::Active;
        return isPlain && m_colour ? m_colour(QGuiApplication::palette()) : colourFor(mode);
    }

    QString m_path;
    IconColour m_colour;
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

QIcon tintedIcon(const QString &path, const IconColour &ink)
{
    return QIcon(new TintedIconEngine(path, ink));
}

QIcon actionIcon(const QString &name)
{
    return tintedIcon(u":/icons/actions/%1.svg"_s.arg(name));
}

void setActionIcons(const QObject *window)
{
    const std::pair<QString, QString> icons[]{
        {u"actionAbout"_s, u"help"_s},
        {u"actionAcknowledge"_s, u"acknowledge"_s},
        {u"actionAdd"_s, u"add"_s},
        {u"actionDemo"_s, u"sample"_s},
        {u"actionDetailsBeside"_s, u"details-beside"_s},
        {u"actionAddList"_s, u"list"_s},
        {u"actionExportTargets"_s, u"export"_s},
        {u"actionImport"_s, u"list"_s},
        {u"actionImportService"_s, u"list"_s},
        {u"actionAddSample"_s, u"sample"_s},
        {u"actionBackTest"_s, u"past"_s},
        {u"actionBackUp"_s, u"save"_s},
        {u"actionCancelAll"_s, u"cancel"_s},
        {u"actionCancelSelected"_s, u"cancel"_s},
        {u"actionCheckNow"_s, u"check-now"_s},
        {u"actionDuplicate"_s, u"duplicate"_s},
        {u"actionEdit"_s, u"edit"_s},
        {u"actionFind"_s, u"search"_s},
        {u"actionManual"_s, u"help"_s},
        {u"actionPalette"_s, u"palette"_s},
        {u"actionPaste"_s, u"paste"_s},
        {u"actionPause"_s, u"pause"_s},
        {u"actionPauseSchedule"_s, u"schedule"_s},
        {u"actionPauseUntilTomorrow"_s, u"schedule"_s},
        {u"actionQuit"_s, u"quit"_s},
        {u"actionRedo"_s, u"redo"_s},
        {u"actionRemove"_s, u"remove"_s},
        {u"actionReport"_s, u"export"_s},
        {u"actionRestore"_s, u"reset"_s},
        {u"actionSelectAll"_s, u"select-all"_s},
        {u"actionSettings"_s, u"settings"_s},
        {u"actionShortcuts"_s, u"keyboard"_s},
        {u"actionShowDetails"_s, u"details"_s},
        {u"actionUndo"_s, u"undo"_s},
        {u"actionWhatsNew"_s, u"notice"_s},
        {u"actionCheckVersion"_s, u"search"_s},
    };
    for (const auto &[name, icon] : icons) {
        if (auto *action = window->findChild<QAction *>(name))
            action->setIcon(actionIcon(icon));
    }
}

} // namespace watchkeeper
