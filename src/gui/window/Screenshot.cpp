// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/Screenshot.h"

#include "app/Watch.h"
#include "gui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! What is opened gets so long to fill with what comes from elsewhere.
constexpr auto kSettling = 900ms;

struct Scene
{
    QLatin1String name;
    QLatin1String action;
};

constexpr Scene kScenes[]{
    {QLatin1String("about"), QLatin1String("actionAbout")},
    {QLatin1String("add"), QLatin1String("actionAdd")},
    {QLatin1String("palette"), QLatin1String("actionPalette")},
    {QLatin1String("settings"), QLatin1String("actionSettings")},
    {QLatin1String("shortcuts"), QLatin1String("actionShortcuts")},
    {QLatin1String("tasks"), QLatin1String("actionShowTasks")},
};

QString actionOf(const QString &scene)
{
    for (const Scene &known : kScenes) {
        if (known.name == scene)
            return known.action;
    }
    return {};
}

//! With the dialogs over it; a window manager, which would frame them, may not be there.
QPixmap pictureOf(QWidget *window)
{
    QPixmap picture = window->grab();
    QPainter painter(&picture);
    painter.setPen(window->palette().color(QPalette::Mid));
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over == window || !over->isVisible() || over->isFullScreen())
            continue;
        const QPoint corner = over->pos() - window->pos();
        painter.drawPixmap(corner, over->grab());
        painter.drawRect(QRect(corner, over->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace

QStringList sceneNames()
{
    QStringList names;
    for (const Scene &scene : kScenes)
        names.append(scene.name);
    return names;
}

Screenshot::Screenshot(Watch *watch, MainWindow *window, Order order, QObject *parent)
    : QObject(parent)
    , m_watch(watch)
    , m_window(window)
    , m_order(std::move(order))
{
    // After the window's own connections: the model holds the results when this is called.
    connect(m_watch, &Watch::roundChanged, this, &Screenshot::follow);
}

void Screenshot::follow(const RoundProgress &round)
{
    if (!round.finished || m_order.rounds == 0 || round.id == std::exchange(m_lastRound, round.id))
        return;
    if (--m_order.rounds > 0) {
        m_watch->checkNow();
        return;
    }
    m_window->selectWorst();
    if (m_order.scenes.isEmpty()) {
        // Once the loop is idle: new texts are given their room by posted events first.
        QTimer::singleShot(0, this, &Screenshot::take);
    } else {
        openScenes();
        QTimer::singleShot(kSettling, this, &Screenshot::take);
    }
}

void Screenshot::openScenes()
{
    m_watch->checkNow(); // so that there is something to see at work
    for (const QString &scene : std::as_const(m_order.scenes)) {
        auto *action = m_window->findChild<QAction *>(actionOf(scene));
        if (action && action->isEnabled())
            action->trigger();
        else
            emit failed(tr("“%1” cannot be opened now.").arg(scene));
    }
}

void Screenshot::take()
{
    if (!pictureOf(m_window).save(m_order.file)) {
        emit failed(
            tr("The picture could not be saved as %1. May you write there, and does it end in .png?").arg(m_order.file));
    }
    m_window->quitNow();
}

} // namespace watchkeeper
