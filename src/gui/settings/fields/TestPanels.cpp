// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/TestPanels.h"

#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultTexts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTestRunMarkSize = 16;
constexpr int kTestRunLines = 2;

QString sentenceOf(const Observation &observation)
{
    const QString reason = failureReason(observation);
    return reason.isEmpty() ? observation.summary : reason;
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
    showText(tr("Testing…"), true);
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

namespace {

constexpr int kMarkEdge = 16;
constexpr int kVerdictLines = 2;
constexpr int kAnswerLines = 3;
constexpr int kTestProgressHeight = 6;
constexpr int kTestProgressWidth = 96;

struct TestSample
{
    AlertKind kind;
    Outcome outcome;
};
// In the order of the combo box.
constexpr std::array kTestSamples{TestSample{AlertKind::Problem, Outcome::Down},
                                  TestSample{AlertKind::Problem, Outcome::Degraded},
                                  TestSample{AlertKind::Recovery, Outcome::Up}};

QIcon verdictIcon(Verdict::Code code)
{
    switch (code) {
    case Verdict::Code::Delivered:
        return stateIcon(MarkState::Up);
    case Verdict::Code::RetryLater:
        return stateIcon(MarkState::Degraded);
    case Verdict::Code::Refused:
    case Verdict::Code::Broken:
        return stateIcon(MarkState::Down);
    case Verdict::Code::Cancelled:
        break;
    }
    return {};
}

} // namespace

SendTestPanel::SendTestPanel(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton)
    , m_sampleBox(new QComboBox)
    , m_progress(new QProgressBar)
    , m_mark(new IconLabel(kMarkEdge))
    , m_text(new QLabel)
    , m_answer(new QPlainTextEdit)
{
    m_button->setObjectName(u"sendTest"_s);
    m_button->setAutoDefault(false);
    m_sampleBox->setObjectName(u"sampleOf"_s);
    m_sampleBox->setAccessibleName(tr("Event for the sample alert"));
    m_sampleBox->setToolTip(m_sampleBox->accessibleName());
    m_sampleBox->addItems({tr("a target that is down"), tr("a target that is degraded"), tr("a recovery")});
    ignoreWheelWithoutFocus(m_sampleBox);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(kTestProgressWidth, kTestProgressHeight);
    m_progress->setAccessibleName(tr("Test in progress"));
    m_text->setObjectName(u"verdict"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setMinimumHeight(kVerdictLines * fontMetrics().lineSpacing());
    m_answer->setObjectName(u"answer"_s);
    m_answer->setReadOnly(true);
    m_answer->setTabChangesFocus(true);
    m_answer->setAccessibleName(tr("Response"));
    m_answer->setFixedHeight(kAnswerLines * fontMetrics().lineSpacing() + 2 * m_answer->frameWidth() + 8);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(8);
    layout->addWidget(m_button, 0, 0);
    layout->addWidget(m_sampleBox, 0, 1);
    layout->addWidget(m_progress, 0, 2, Qt::AlignVCenter);
    layout->setColumnStretch(3, 1);
    auto *reply = new QHBoxLayout;
    reply->addWidget(m_mark, 0, Qt::AlignTop);
    reply->addWidget(m_text, 1);
    layout->addLayout(reply, 1, 0, 1, 4);
    layout->addWidget(m_answer, 2, 0, 1, 4);
    connect(m_button, &QPushButton::clicked, this, &SendTestPanel::startOrStop);
    showNothing();
}

void SendTestPanel::startOrStop()
{
    const TestSample sample = kTestSamples.at(static_cast<size_t>(m_sampleBox->currentIndex()));
    if (m_isRunning)
        emit stopRequested();
    else
        emit testRequested(sample.kind, sample.outcome);
}

void SendTestPanel::showNothing()
{
    m_mark->setIcon({});
    m_answer->hide();
    showText(tr("Sends a sample alert through this channel with the values shown here, even if they haven't been saved."),
             false);
}

void SendTestPanel::showRunning()
{
    m_mark->setIcon({});
    m_answer->hide();
    showText(tr("Sending…"), true);
}

void SendTestPanel::showStopped()
{
    m_mark->setIcon({});
    showText(tr("Stopped. The alert may or may not have been delivered."), false);
}

void SendTestPanel::showVerdict(const Verdict &verdict)
{
    m_mark->setIcon(verdictIcon(verdict.code()));
    m_answer->setPlainText(verdict.answer());
    m_answer->setVisible(!verdict.answer().isEmpty());
    showText(verdict.text(), false);
}

void SendTestPanel::showText(const QString &text, bool isRunning)
{
    m_isRunning = isRunning;
    m_text->setText(text);
    m_button->setText(isRunning ? tr("St&op sending") : tr("Send &test"));
    m_sampleBox->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
}

} // namespace watchkeeper

#include "moc_TestPanels.cpp"
