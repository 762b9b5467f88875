// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/WelcomePage.h"

#include "gui/look/TintedIcon.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kWelcomeWidth = 440;
constexpr int kWelcomeSpacing = 8;

QAbstractButton *makeChoice(QAction *action, const QString &icon, const QString &words, const QString &more)
{
    auto *button = new QCommandLinkButton(words, more);
    button->setObjectName(action->objectName());
    button->setIcon(actionIcon(icon));
    button->setAccessibleName(QString(words).remove(u'&'));
    button->setAccessibleDescription(more);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

WelcomePage::WelcomePage(QAction *add, QAction *addList, QAction *addSample, QWidget *parent)
    : QWidget(parent)
{
    auto *title = new QLabel(tr("No targets yet"));
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    title->setFont(big);
    auto *text = new QLabel(tr("Web pages, ports and commands are checked from this computer. Nothing is sent anywhere else."));
    text->setWordWrap(true);
    auto *column = new QWidget;
    column->setFixedWidth(kWelcomeWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(kWelcomeSpacing);
    lines->addWidget(title);
    lines->addWidget(text);
    lines->addSpacing(kWelcomeSpacing);
    lines->addWidget(
        makeChoice(add, u"add"_s, tr("&Add targets"), tr("Paste an address, a host and port, a command, or a curl command.")));
    lines->addWidget(
        makeChoice(addList, u"list"_s, tr("Add from a &list"), tr("Import a text file, CSV, browser bookmarks, or JSON.")));
    lines->addWidget(makeChoice(
        addSample, u"sample"_s, tr("Try the &sample targets"),
        tr("Monitor this computer and simulated services that fail in instructive ways. No internet connection required.")));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(column, 0, Qt::AlignCenter);
}

} // namespace watchkeeper

#include "moc_WelcomePage.cpp"
