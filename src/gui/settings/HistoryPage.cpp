// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/HistoryPage.h"

#include "app/recording/HistoryShare.h"
#include "history/database/HistoryServerLocation.h"

#include <QFutureWatcher>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

HistoryPage::HistoryPage(Settings *settings, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::History, {}, parent)
    , m_testButton(new QPushButton)
    , m_testResult(new QLabel)
{
    addServerTest();
    // Clears the result of a test when another server is entered.
    connect(form(), &FieldForm::edited, this, [this](const QString &field) {
        if (field == setting::kHistoryServer) {
            ++m_testNumber;
            showTestState(false, {});
        }
    });
}

void HistoryPage::addServerTest()
{
    m_testButton->setObjectName(u"testServer"_s);
    m_testButton->setAutoDefault(false);
    m_testResult->setObjectName(u"serverWord"_s);
    m_testResult->setTextFormat(Qt::PlainText);
    m_testResult->setWordWrap(true);
    m_testResult->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->addWidget(m_testButton, 0, Qt::AlignTop);
    line->addWidget(m_testResult, 1);
    pageLayout()->addLayout(line);
    connect(m_testButton, &QPushButton::clicked, this, &HistoryPage::startOrCancel);
    showTestState(false, {});
}

QString HistoryPage::server() const
{
    return form()->values().written.value(setting::kHistoryServer).toString();
}

void HistoryPage::startOrCancel()
{
    const int trial = ++m_testNumber;
    if (m_isTestRunning)
        return showTestState(false, tr("The test was stopped before the server responded."));
    const auto place = HistoryServerLocation::fromSetting(server());
    if (!place)
        return showTestState(false, server().isEmpty() ? tr("Enter a server first.") : place.error());
    showTestState(true, tr("Connecting to %1 …").arg(place->displayUrl()));
    // QFuture::then() can't be used: in Qt 6.4, its context object must still exist when the future finishes in another thread.
    auto *trying = new QFutureWatcher<QString>(this);
    connect(trying, &QFutureWatcherBase::finished, this, [this, trying, trial] {
        trying->deleteLater();
        if (trial == m_testNumber)
            showTestState(false, trying->result());
    });
    trying->setFuture(testHistoryServer(*place));
}

void HistoryPage::showTestState(bool isRunning, const QString &word)
{
    m_isTestRunning = isRunning;
    m_testButton->setText(isRunning ? tr("S&top test") : tr("&Test server"));
    m_testResult->setText(word);
}

} // namespace watchkeeper

#include "moc_HistoryPage.cpp"
