// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/render/BrowserProgram.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class BrowserText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

//! Returns names to search for in PATH, and paths. The first one that exists is used.
QStringList browserCandidates()
{
#ifdef Q_OS_MACOS
    QStringList candidates{u"chromium"_s};
    for (const QString &folder : {u"/Applications"_s, QDir::home().filePath(u"Applications"_s)}) {
        for (const QString &name : {u"Chromium"_s, u"Google Chrome"_s, u"Microsoft Edge"_s, u"Brave Browser"_s})
            candidates.append(u"%1/%2.app/Contents/MacOS/%2"_s.arg(folder, name));
    }
    return candidates;
#else
    // Those of Snap come last, because they can't use every folder.
    return {u"chromium"_s,
            u"chromium-browser"_s,
            u"google-chrome-stable"_s,
            u"google-chrome"_s,
            u"microsoft-edge-stable"_s,
            u"microsoft-edge"_s,
            u"brave-browser"_s,
            u"brave"_s,
            u"/opt/google/chrome/chrome"_s,
            u"/opt/microsoft/msedge/msedge"_s,
            u"/opt/brave.com/brave/brave"_s,
            u"/usr/lib/chromium/chromium"_s,
            u"/usr/lib64/chromium-browser/chromium-browser"_s,
            u"/snap/bin/chromium"_s};
#endif
}

} // namespace

Expected<QString, QString> findBrowser(const QString &given)
{
#ifdef Q_OS_WIN
    Q_UNUSED(given)
    return Unexpected(BrowserText::tr("Pages can't be rendered on Windows yet. Crawl the site without rendering."));
#else
    for (const QString &candidate : given.isEmpty() ? browserCandidates() : QStringList{given}) {
        const QString found = QStandardPaths::findExecutable(candidate);
        if (!found.isEmpty())
            return found;
    }
    return Unexpected(given.isEmpty()
                          ? BrowserText::tr("No browser was found to render pages. Install Chromium, Chrome, Edge or Brave, or "
                                            "set the path of the browser.")
                          : BrowserText::tr("The browser %1 was not found, or isn't an executable program.").arg(given));
#endif
}

QStringList browserArguments(const QString &folder, const NetworkSettings &network, bool verifiesTls)
{
    QStringList arguments{
        u"--headless=new"_s,
        u"--remote-debugging-pipe"_s,
        u"--user-data-dir="_s + folder,
        u"--no-first-run"_s,
        u"--no-default-browser-check"_s,
        u"--disable-background-networking"_s,
        u"--disable-breakpad"_s,
        u"--disable-component-update"_s,
        u"--disable-default-apps"_s,
        u"--disable-domain-reliability"_s,
        u"--disable-extensions"_s,
        u"--disable-sync"_s,
        u"--no-pings"_s,
        u"--mute-audio"_s,
        u"--password-store=basic"_s,
        u"--use-mock-keychain"_s,
        u"--block-new-web-contents"_s,
        u"--deny-permission-prompts"_s,
        u"--js-flags=--max-old-space-size=512"_s}; // [MiB] the scripts of a page then end it, not this computer
    if (network.proxy == NetworkSettings::Proxy::None)
        arguments.append(u"--no-proxy-server"_s);
    else if (network.proxy == NetworkSettings::Proxy::Manual)
        arguments.append(u"--proxy-server="_s + network.proxyAddress.toString(QUrl::RemoveUserInfo | QUrl::RemovePath));
    if (!network.userAgent.isEmpty())
        arguments.append(u"--user-agent="_s + network.userAgent);
    if (!verifiesTls)
        arguments.append(u"--ignore-certificate-errors"_s);
    arguments.append(u"about:blank"_s); // otherwise, it loads its start page
    return arguments;
}

} // namespace watchkeeper
