// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/StartPages.h"

#include "gui/look/widgets/Labels.h"

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

void StartPages::setWelcome(QWidget *welcome)
{
    m_welcome = welcome;
    addWidget(welcome);
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

} // namespace watchkeeper

#include "moc_StartPages.cpp"
