// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/TestRunPanel.h"

#include "app/words/DisplayText.h"
#include "gui/look/IconLabel.h"
#include "gui/look/StateMark.h"
#include "gui/table/ResultTexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTestRunMarkSize = 16;
constexpr int kTestRunLines = 3;

QString sentenceOf(const Observation &seen)
{
    const QString reason = failureReason(seen);
    return reason.isEmpty() ? seen.summary : reason;
}

} // namespace

TestRunPanel::TestRunPanel(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton)
    , m_mark(new IconLabel(kTestRunMarkSize))
    , m_text(new QLabel)
{
    m_button->setObjectName(u"testNow"_s);
    m_button->setAutoDefault(false);
    m_text->setObjectName(u"testResult"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setMinimumHeight(kTestRunLines * fontMetrics().lineSpacing());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_button, 0, Qt::AlignTop);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            emit stopRequested();
        else
            emit testRequested();
    });
    showNothing();
}

void TestRunPanel::showNothing()
{
    m_mark->setIcon({});
    showText({}, false);
}

void TestRunPanel::showRunning()
{
    m_mark->setIcon({});
    showText(tr("Testing …"), true);
}

void TestRunPanel::showResult(const Result &result)
{
    const MarkState state = markStateOf(result.outcome);
    m_mark->setIcon(stateIcon(state));
    showText(
        tr("%1 after %2: %3", "Up after 84 ms: what was seen")
            .arg(stateLabel(state), humanDuration(result.observation.durationMs), displayLine(sentenceOf(result.observation))),
        false);
}

void TestRunPanel::showText(const QString &text, bool isRunning)
{
    m_isRunning = isRunning;
    m_text->setText(text);
    m_button->setText(isRunning ? tr("&Stop test") : tr("&Test now"));
}

} // namespace watchkeeper

#include "moc_TestRunPanel.cpp"
