// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsStore.h"

#include "async/WhenDone.h"
#include "model/base/Logging.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

bool haveSameTexts(const QList<Problem> &some, const QList<Problem> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Problem &a, const Problem &b) { return a.toString() == b.toString(); });
}

} // namespace

AlertsStore::AlertsStore(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_fileWatcher(m_file)
{
    m_edits.setMaxThreadCount(1);
    connect(&m_fileWatcher, &FileWatcher::possiblyChanged, this, &AlertsStore::read);
}

AlertsStore::~AlertsStore()
{
    m_isEnding = true;
}

void AlertsStore::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_fileWatcher.start();
    read();
}

void AlertsStore::read()
{
    if (!m_reading.begin())
        return;
    const auto took = [this, saves = m_saves](const LoadedAlerts &found) {
        const bool isLatest = m_reading.end();
        if (m_isSaving)
            return;
        if (saves == m_saves && isLatest)
            applyLoaded(found);
        else
            read();
    };
    whenDone(QtConcurrent::run(readAlertsFile, m_file), this, took);
}

void AlertsStore::applyLoaded(const LoadedAlerts &found)
{
    const bool isFirst = !std::exchange(m_wasRead, true);
    const bool isOther = found.document && !(*found.document == m_document);
    const bool isNews = isFirst || isOther || !haveSameTexts(found.problems, m_problems);
    m_problems = found.problems;
    if (found.document) {
        m_document = *found.document;
        m_content = found.content;
    }
    if (isNews)
        emit changed();
}

void AlertsStore::save(const AlertsDocument &document)
{
    Q_ASSERT(!m_isSaving);
    m_isSaving = true;
    const auto took = [this, document](const QString &problem) { finishSave(document, problem); };
    whenDone(QtConcurrent::run(saveAlertsFile, m_file, document, m_content), this, took);
}

void AlertsStore::edit(std::function<void(AlertsDocument *)> edit)
{
    const auto took = [this](const QString &problem) {
        read();
        if (!problem.isEmpty())
            emit editFailed(problem);
    };
    const auto job = [this, file = m_file, edit = std::move(edit)] {
        const QString problem = editAlertsFile(file, edit, &m_isEnding);
        if (m_isEnding && !problem.isEmpty()) // at shutdown, nothing else reports the problem
            qCWarning(lcApp, "%s", qUtf8Printable(problem));
        return problem;
    };
    whenDone(QtConcurrent::run(&m_edits, job), this, took);
}

void AlertsStore::finishSave(const AlertsDocument &document, const QString &problem)
{
    m_isSaving = false;
    ++m_saves;
    if (!problem.isEmpty()) {
        read(); // another program may have edited the file
        emit saveFailed(problem);
        return;
    }
    LoadedAlerts now;
    now.document = document;
    now.content = document.toJson();
    applyLoaded(now);
    emit saved();
    if (m_reading.isOutdated()) // the file was edited during the save
        read();
}

} // namespace watchkeeper

#include "moc_AlertsStore.cpp"
