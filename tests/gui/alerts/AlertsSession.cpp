// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertsSession.h"

#include "gui/alerts/ChannelsPage.h"
#include "gui/alerts/NotificationsPage.h"
#include "gui/alerts/RulesPage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s could not be written", qPrintable(path));
}

} // namespace

QByteArray programChannel(const QByteArray &name)
{
    return R"({"name":")" + name + R"(","provider":"command","command":"true"})";
}

AlertsSession::AlertsSession(Keychain *keychain, const QByteArray &targets)
    : monitor(Profile(folder.path()))
    , keeper(&monitor, std::make_unique<FakeStore>(keychain))
    , store(monitor.alerts())
{
    if (!targets.isEmpty())
        writeFile(folder.filePath(u"targets.json"_s), targets);
}

AlertsSession::~AlertsSession()
{
    dialog.reset();
    QSignalSpy finished(&monitor, &Monitor::finished);
    monitor.shutDown();
    (void)QTest::qWaitFor([&finished] { return !finished.isEmpty(); });
}

void AlertsSession::write(const QByteArray &alerts) const
{
    writeFile(folder.filePath(u"alerts.json"_s), alerts);
}

void AlertsSession::writeLists(const QByteArrayList &channels, const QByteArrayList &rules) const
{
    write("{\"version\":1,\"channels\":[" + channels.join(',') + "],\"rules\":[" + rules.join(',') + "]}");
}

QByteArray AlertsSession::read() const
{
    QFile file(folder.filePath(u"alerts.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

AlertsDocument AlertsSession::saved() const
{
    const auto document = AlertsDocument::parse(read());
    if (!document)
        qFatal("alerts.json: %s", qPrintable(document.error().first().text));
    return *document;
}

bool AlertsSession::open(const QString &page)
{
    QSignalSpy loaded(&monitor.targets(), &TargetsStore::loaded);
    monitor.targets().load();
    store.start();
    if (!QTest::qWaitFor([&] { return store.wasRead() && !loaded.isEmpty(); }))
        return false;
    dialog = std::make_unique<SettingsDialog>(&monitor, &keeper, &table, true);
    auto *draft = new AlertsDraft(&store, dialog.get());
    dialog->addExtraPages({new NotificationsPage(draft, &monitor, &keeper), new ChannelsPage(draft, &monitor, &keeper),
                           new RulesPage(draft, &monitor.targets())});
    dialog->showPage(page);
    dialog->open();
    return QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog.get(); });
}

SettingsPane *AlertsSession::page() const
{
    return static_cast<SettingsPane *>(dialog->findChild<QStackedWidget *>(u"pages"_s)->currentWidget());
}

QStringList AlertsSession::names() const
{
    QStringList names;
    for (int row = 0; row < list()->count(); ++row)
        names.append(list()->item(row)->text().section(u'\n', 0, 0));
    return names;
}

void AlertsSession::click(const QString &button) const
{
    QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
}

void AlertsSession::type(const QString &field, const QString &text) const
{
    auto *line = find<QWidget>(u"field_"_s + field);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

void AlertsSession::leave(const QString &field) const
{
    QTest::keyClick(find<QWidget>(u"field_"_s + field), Qt::Key_Tab);
}

QString AlertsSession::problem(const QString &field) const
{
    return find<QLabel>(u"problem_"_s + field)->text();
}

void AlertsSession::press(QDialogButtonBox::StandardButton button) const
{
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(button), Qt::LeftButton);
}

QString AlertsSession::message() const
{
    return dialog->findChild<QLabel *>(u"message"_s)->text();
}

void AlertsSession::agree(QMessageBox *question)
{
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    qFatal("nothing to agree to");
}

} // namespace watchkeeper::test
