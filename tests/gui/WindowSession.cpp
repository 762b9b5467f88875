// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowSession.h"

#include "gui/look/widgets/SaveFile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

namespace {

constexpr int kReadTextDelay = 30'000; // [ms] enough for a busy computer

} // namespace

QByteArray simulated(const QByteArray &name, const QByteArray &fields)
{
    return "{ \"name\": \"" + name + "\", \"kind\": \"simulated\"" + (fields.isEmpty() ? "" : ", ") + fields + " }";
}

WindowSession::WindowSession(const QByteArrayList &targets)
{
    if (!targets.isEmpty())
        writeTargets(targets);
}

WindowSession::~WindowSession()
{
    if (m_isOpen && !close())
        qFatal("The window did not close.");
    savingPool().waitForDone(kReadTextDelay); // otherwise window.ini might be written after its folder was removed
}

void WindowSession::writeTargets(const QByteArrayList &targets)
{
    writeFile("{ \"version\": 1, \"targets\": [\n" + targets.join(",\n") + "\n] }\n");
}

void WindowSession::writeFile(const QByteArray &content, const QString &name)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s couldn't be written.", qPrintable(name));
}

QByteArray WindowSession::readFile() const
{
    QFile file(m_folder.filePath(u"targets.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool WindowSession::open(const std::optional<EngineLimits> &limits)
{
    m_monitor = std::make_unique<Monitor>(Profile(m_folder.path()));
    if (m_keepsHistory && !m_monitor->acquireLock().isEmpty())
        return false;
    if (limits)
        m_monitor->setLimits(*limits);
    if (m_isPrivate)
        m_privacy = std::make_unique<PrivacyMode>(&m_monitor->settings(), &m_monitor->targets(), true);
    m_window = std::make_unique<MainWindow>(m_monitor.get());
    QSignalSpy loaded(&m_monitor->targets(), &TargetsStore::loaded);
    QSignalSpy failed(&m_monitor->targets(), &TargetsStore::loadFailed);
    m_isOpen = true;
    m_window->show();
    m_window->start();
    return QTest::qWaitForWindowActive(m_window.get(), kReadTextDelay)
        && QTest::qWaitFor([&] { return !loaded.isEmpty() || !failed.isEmpty(); }, kReadTextDelay);
}

bool WindowSession::close(int withinMs)
{
    QSignalSpy finished(m_monitor.get(), &Monitor::finished);
    m_window->close();
    // QSignalSpy::wait() can't be used here. It returns immediately once the test has failed, but the window must still close.
    const bool ended = QTest::qWaitFor([&] { return !finished.isEmpty(); }, withinMs);
    if (ended) {
        m_isOpen = false;
        m_window.reset();
        m_privacy.reset();
        m_monitor.reset();
        savingPool().waitForDone(kReadTextDelay);
    }
    return ended;
}

QList<TargetId> WindowSession::ids(const QStringList &names)
{
    QList<TargetId> ids;
    for (const QString &name : names) {
        for (const Target &target : m_monitor->targets().document().targets) {
            if (target.name == name)
                ids.append(target.id);
        }
    }
    return ids;
}

} // namespace watchkeeper::test
