// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/HistoryPage.h"

#include "app/HistoryServerTest.h"
#include "history/database/HistoryServerLocation.h"

#include <QFutureWatcher>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

HistoryPage::HistoryPage(Settings *settings, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::History, {}, parent)
    , m_test(new QPushButton)
    , m_word(new QLabel)
{
    addTrial();
    // Clears the test result, which would be misleading for another server.
    connect(form(), &FieldForm::edited, this, [this](const QString &field) {
        if (field == setting::kHistoryServer) {
            ++m_trial;
            showTrial(false, {});
        }
    });
}

void HistoryPage::addTrial()
{
    m_test->setObjectName(u"testServer"_s);
    m_test->setAutoDefault(false);
    m_word->setObjectName(u"serverWord"_s);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setWordWrap(true);
    m_word->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->addWidget(m_test, 0, Qt::AlignTop);
    line->addWidget(m_word, 1);
    pageLayout()->addLayout(line);
    connect(m_test, &QPushButton::clicked, this, &HistoryPage::startOrCancel);
    showTrial(false, {});
}

QString HistoryPage::server() const
{
    return form()->values().written.value(setting::kHistoryServer).toString();
}

void HistoryPage::startOrCancel()
{
    const int trial = ++m_trial;
    if (m_isTrialRunning)
        return showTrial(false, tr("The test was stopped before the server responded."));
    const auto place = HistoryServerLocation::fromSetting(server());
    if (!place)
        return showTrial(false, server().isEmpty() ? tr("Enter a server first.") : place.error());
    showTrial(true, tr("Connecting to %1 …").arg(place->shown()));
    // QFuture::then() isn't used, because in Qt 6.4 its context must still exist when the future finishes in another thread.
    auto *trying = new QFutureWatcher<QString>(this);
    connect(trying, &QFutureWatcherBase::finished, this, [this, trying, trial] {
        trying->deleteLater();
        if (trial == m_trial)
            showTrial(false, trying->result());
    });
    trying->setFuture(testHistoryServer(*place));
}

void HistoryPage::showTrial(bool isRunning, const QString &word)
{
    m_isTrialRunning = isRunning;
    m_test->setText(isRunning ? tr("S&top test") : tr("&Test server"));
    m_word->setText(word);
}

} // namespace watchkeeper

#include "moc_HistoryPage.cpp"
