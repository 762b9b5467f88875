// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/StatusLine.h"

#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QAccessible>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kLoadInterval = 200ms; // users can't read faster, and each new text makes the window update its layout
constexpr std::chrono::milliseconds kRateInterval = 2s;
constexpr double kNotableFactor = 1.1; //!< smaller ones aren't faster, for example while this computer is offline
constexpr double kNotableRate = 20;    //!< results per second; fewer say nothing about the load

QString runProgressText(const RunSnapshot &run)
{
    const QString time = humanDuration(run.elapsedMs);
    if (!run.finished) // without its namespace, lupdate doesn't find the class
        return watchkeeper::StatusLine::tr("checked %1 of %2").arg(QLocale().toString(run.done), QLocale().toString(run.total));
    if (run.cancelled)
        return watchkeeper::StatusLine::tr("last run cancelled after %1").arg(time);
    if (run.total < 2 || run.elapsedMs <= 0 || run.sequentialMs < kNotableFactor * run.elapsedMs)
        return watchkeeper::StatusLine::tr("last run %1").arg(time);
    return watchkeeper::StatusLine::tr("last run %1, %3× faster than one by one (%2)")
        .arg(time, humanDuration(run.sequentialMs), factorText(run.sequentialMs / run.elapsedMs));
}

//! Makes screen readers announce the label immediately.
void announceLabel(QLabel *label)
{
    QAccessibleEvent spoken(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

} // namespace

QString statusText(int targets, const StateCounts &counts, const EngineLoad &load, const RunSnapshot &run,
                   double resultsPerSecond)
{
    QStringList parts{StatusLine::tr("%Ln target(s)", "status bar", targets)};
    parts += counts.texts({MarkState::Up});
    if (load.limit > 0) {
        parts += watchkeeper::StatusLine::tr("%Ln of %1 running", "checks", load.running).arg(QLocale().toString(load.limit));
        parts += watchkeeper::StatusLine::tr("%Ln waiting", "checks", load.waiting);
        if (load.late > 0)
            parts += watchkeeper::StatusLine::tr("%Ln late", "checks", load.late);
    }
    if (resultsPerSecond >= kNotableRate)
        parts += watchkeeper::StatusLine::tr("%Ln result(s) a second", "status bar", qRound(resultsPerSecond));
    if (load.paused)
        parts += watchkeeper::StatusLine::tr("schedule paused");
    if (run.id > 0)
        parts += runProgressText(run);
    return parts.join(u" · ");
}

StatusLine::StatusLine(ResultsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_alarmIcon(new IconLabel(style()->pixelMetric(QStyle::PM_SmallIconSize)))
    , m_alarmLabel(new ElidedLabel)
    , m_statusLabel(new ElidedLabel)
    , m_noticeLabel(new ElidedLabel)
    , m_progress(new QProgressBar)
{
    m_alarmIcon->setIcon(stateIcon(MarkState::Degraded));
    m_alarmLabel->setObjectName(u"alarm"_s);
    m_statusLabel->setObjectName(u"status"_s);
    m_noticeLabel->setObjectName(u"notice"_s);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);
    m_progress->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(16);
    auto *alarm = new QHBoxLayout;
    alarm->setSpacing(4);
    alarm->addWidget(m_alarmIcon);
    alarm->addWidget(m_alarmLabel);
    layout->addLayout(alarm);
    layout->addWidget(m_statusLabel);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    layout->addWidget(m_noticeLabel);
    m_noticeTimer.setSingleShot(true);
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(kLoadInterval);
    m_rateTimer.setSingleShot(true);
    connect(&m_rateTimer, &QTimer::timeout, this, &StatusLine::updateRate);
    connect(&m_updateTimer, &QTimer::timeout, this, &StatusLine::refresh);
    connect(&m_noticeTimer, &QTimer::timeout, m_noticeLabel, &QLabel::clear);
    connect(m_model, &ResultsModel::countsChanged, this, &StatusLine::refresh);
    setAlarmActive(false);
    refresh();
}

void StatusLine::setLoad(const EngineLoad &load)
{
    m_load = load;
    if (!m_updateTimer.isActive())
        m_updateTimer.start();
}

void StatusLine::setRunSnapshot(const RunSnapshot &run)
{
    m_run = run;
    m_progress->setMaximum(run.total);
    m_progress->setValue(run.done);
    m_progress->setVisible(!run.finished && run.total > 1);
    refresh();
}

void StatusLine::countResults(const QList<Result> &results)
{
    m_results += results.size();
    if (m_rateTimer.isActive())
        return;
    m_rateAge.start();
    m_rateTimer.start(kRateInterval);
}

void StatusLine::updateRate()
{
    const qsizetype results = std::exchange(m_results, 0);
    m_resultsPerSecond = 1000.0 * static_cast<double>(results) / static_cast<double>(std::max<qint64>(1, m_rateAge.restart()));
    if (results > 0)
        m_rateTimer.start(kRateInterval); // otherwise, the rate stays 0 until the next results
    refresh();
}

void StatusLine::notify(const QString &text)
{
    m_noticeLabel->setText(text);
    m_noticeTimer.start(8s);
    announceLabel(m_noticeLabel);
}

void StatusLine::showEngineUnresponsive(std::chrono::milliseconds time)
{
    const QDateTime since = QDateTime::currentDateTime().addMSecs(-time.count());
    m_alarmLabel->setText(tr("No checks are running: the engine hasn't responded since %1.")
                              .arg(QLocale().toString(since.time(), QLocale::ShortFormat)));
    m_alarmLabel->setToolTip(
        plainToolTip(m_alarmLabel->text() + u'\n'
                     + tr("A folder may not be responding, for example on a network drive. The engine continues automatically "
                          "once the folder responds. Until then, the table is out of date.")));
    setAlarmActive(true);
    announceLabel(m_alarmLabel);
}

void StatusLine::showEngineResponsive()
{
    if (m_alarmLabel->isHidden())
        return;
    setAlarmActive(false);
    notify(tr("The engine is responding again, and checks continue."));
}

void StatusLine::setAlarmActive(bool alarmed)
{
    m_alarmIcon->setVisible(alarmed);
    m_alarmLabel->setVisible(alarmed);
}

void StatusLine::refresh()
{
    const QString text = statusText(m_model->rowCount(), m_model->counts(), m_load, m_run, m_resultsPerSecond);
    m_statusLabel->setText(m_model->moment() ? tr("Now: %1", "beside a table of the past").arg(text) : text);
}

} // namespace watchkeeper

#include "moc_StatusLine.cpp"
