// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/MessagePanel.h"

#include "gui/look/IconLabel.h"
#include "gui/look/TintedIcon.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMessageIconSize = 16;
constexpr int kMessageSpacing = 8;
constexpr int kMaxLines = 8;

QPlainTextEdit *makeDetails(const QStringList &lines)
{
    auto *details = new QPlainTextEdit(lines.join(u'\n'));
    details->setReadOnly(true);
    details->setTabChangesFocus(true);
    details->setAccessibleName(MessagePanel::tr("All messages"));
    const int shown = static_cast<int>(std::clamp<qsizetype>(lines.size(), 2, kMaxLines));
    details->setFixedHeight(shown * details->fontMetrics().lineSpacing() + 2 * kMessageSpacing);
    return details;
}

//! Returns whether messages on this topic mean that data is lost, or may be lost until the user acts.
bool isWarning(MessagePanel::Topic topic)
{
    using Topic = MessagePanel::Topic;
    constexpr std::array kWarnings{Topic::Targets,  Topic::Saving,  Topic::Settings,    Topic::SavingSettings,
                                   Topic::OwnFiles, Topic::History, Topic::HistoryLost, Topic::Alerts};
    return std::find(kWarnings.begin(), kWarnings.end(), topic) != kWarnings.end();
}

} // namespace

MessagePanel::MessagePanel(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    hide();
}

void MessagePanel::put(Topic topic, const Message &message)
{
    clear(topic);
    QFrame *bar = makeBar(topic, message);
    m_bars.insert(topic, bar);
    layout()->addWidget(bar);
    show();
    QAccessibleEvent spoken(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void MessagePanel::clear(Topic topic)
{
    QFrame *bar = m_bars.take(topic);
    if (!bar)
        return;
    layout()->removeWidget(bar);
    bar->hide();
    bar->deleteLater(); // a click on the bar's own button may have triggered this call
    setVisible(!m_bars.isEmpty());
}

QFrame *MessagePanel::makeBar(Topic topic, const Message &message)
{
    auto *bar = new QFrame;
    bar->setFrameShape(QFrame::StyledPanel);
    bar->setAccessibleName(message.text);
    auto *icon = new IconLabel(kMessageIconSize);
    icon->setObjectName(isWarning(topic) ? u"warningMark"_s : u"noticeMark"_s);
    icon->setAccessibleName(isWarning(topic) ? tr("Warning") : tr("Notice"));
    icon->setIcon(actionIcon(isWarning(topic) ? u"warning"_s : u"notice"_s));
    auto *text = new QLabel(message.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setSpacing(kMessageSpacing);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    for (const auto &choice : message.choices) {
        auto *button = new QPushButton(choice.first);
        connect(button, &QPushButton::clicked, this, [this, topic, act = choice.second] {
            clear(topic);
            act();
        });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    if (message.canBeClosed) {
        auto *close = new QPushButton(tr("Close", "a message"));
        connect(close, &QPushButton::clicked, this, [this, topic] { clear(topic); });
        line->addWidget(close, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(2 * kMessageSpacing, kMessageSpacing, kMessageSpacing, kMessageSpacing);
    layout->addLayout(line);
    if (!message.details.isEmpty())
        layout->addWidget(makeDetails(message.details));
    return bar;
}

} // namespace watchkeeper

#include "moc_MessagePanel.cpp"
