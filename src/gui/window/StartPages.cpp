// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/StartPages.h"

#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kStartPageWidth = 440;
constexpr qreal kHeadingScale = 1.6;
constexpr int kStartPageSpacing = 8;

QWidget *makePage(const QString &name, const QString &title, const QString &text)
{
    auto *page = new QWidget;
    page->setObjectName(name);
    auto *heading = new QLabel(title);
    heading->setFont(scaledFont(page->font(), kHeadingScale, QFont::Normal));
    auto *words = new QLabel(text);
    words->setWordWrap(true);
    words->setVisible(!text.isEmpty());
    auto *column = new QWidget;
    column->setFixedWidth(kStartPageWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(kStartPageSpacing);
    lines->addWidget(heading);
    lines->addWidget(words);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(column, 0, Qt::AlignCenter);
    return page;
}

} // namespace

StartPages::StartPages(QWidget *parent)
    : QStackedWidget(parent)
    , m_reading(makePage(u"readingPage"_s, tr("Reading targets…"), {}))
    , m_unreadable(makePage(u"unreadablePage"_s, tr("The targets can't be shown"),
                            tr("The targets file couldn't be read and was left unchanged. The errors are shown above. "
                               "Watchkeeper reloads the file automatically once you fix it.")))
{
    addWidget(m_reading);
    addWidget(m_unreadable);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadTextDelay);
    connect(&m_readTimer, &QTimer::timeout, this, [this] { setCurrentWidget(m_reading); });
}

void StartPages::setChoices(QAction *add, QAction *addList, QAction *addSample)
{
    m_welcome = new WelcomePage(add, addList, addSample);
    addWidget(m_welcome);
}

void StartPages::setContent(QWidget *content)
{
    m_content = content;
    addWidget(content);
}

void StartPages::setState(State state)
{
    m_readTimer.stop();
    switch (state) {
    case State::Reading:
        m_readTimer.start();
        setCurrentWidget(m_content);
        break;
    case State::Unreadable:
        setCurrentWidget(m_unreadable);
        break;
    case State::Empty:
        setCurrentWidget(m_welcome);
        break;
    case State::Filled:
        setCurrentWidget(m_content);
        break;
    }
}

namespace {

constexpr int kWelcomeSpacing = 8;

QAbstractButton *makeChoiceButton(QAction *action, const QString &icon, const QString &words, const QString &more)
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
    title->setFont(scaledFont(font(), kHeadingScale, QFont::Normal));
    auto *text = new QLabel(tr("Web pages, ports and commands are checked from this computer. Nothing is sent anywhere else."));
    text->setWordWrap(true);
    auto *column = new QWidget;
    column->setFixedWidth(kStartPageWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(kWelcomeSpacing);
    lines->addWidget(title);
    lines->addWidget(text);
    lines->addSpacing(kWelcomeSpacing);
    lines->addWidget(makeChoiceButton(add, u"add"_s, tr("&Add targets"),
                                      tr("Paste an address, a host and port, a command, or a curl command.")));
    lines->addWidget(makeChoiceButton(addList, u"list"_s, tr("Add from a &list"),
                                      tr("Import a text file, CSV, browser bookmarks, or JSON.")));
    lines->addWidget(makeChoiceButton(
        addSample, u"sample"_s, tr("Try the &sample targets"),
        tr("Monitor this computer and simulated services that fail in instructive ways. No internet connection required.")));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(column, 0, Qt::AlignCenter);
}

} // namespace watchkeeper

#include "moc_StartPages.cpp"
