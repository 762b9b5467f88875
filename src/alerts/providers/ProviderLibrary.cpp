// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/ProviderLibrary.h"

#include "alerts/providers/ProviderReader.h"
#include "model/base/Logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <list>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

template<ProviderAuthor author>
Expected<Provider, QList<ProviderFileProblem>> readFile(const QByteArray &json, const QString &file)
{
    const auto provider = readProvider(json, author);
    if (provider)
        return *provider;
    QList<ProviderFileProblem> problems;
    for (const JsonProblem &problem : provider.error())
        problems.append({file, problem});
    return Unexpected(problems);
}

template<ProviderAuthor author>
ProviderFolder readFolder(const QString &path, const QStringList &taken)
{
    const LibraryFormat<Provider, ProviderFileProblem> format{
        .read = &readFile<author>,
        .keyOf = [](const Provider &provider) { return provider.key; },
        .takenText = &duplicateProviderKeyText,
        .problem =
            [](const QString &file, const QString &place, const QString &sentence) {
                return ProviderFileProblem{file, JsonProblem{0, place, sentence}};
            },
    };
    return readLibraryFolder(path, taken, format);
}

QList<Provider> loadBuiltIn()
{
    const ProviderFolder folder = readFolder<ProviderAuthor::Us>(u":/watchkeeper/alerts"_s, {});
    for (const ProviderFileProblem &each : folder.problems) // never happens: tests check the built-in files
        qCCritical(lcApp, "%s:%d: %s: %s", qPrintable(each.file), each.problem.line, qPrintable(each.problem.place),
                   qPrintable(each.problem.text));
    return folder.elements;
}

//! The current list. It is never modified but replaced as a whole, because other threads may still use the previous list.
std::atomic<const QList<Provider> *> &currentProviders()
{
    static std::atomic<const QList<Provider> *> list = &builtInProviders();
    return list;
}

} // namespace

const QList<Provider> &builtInProviders()
{
    static const QList<Provider> builtIn = loadBuiltIn();
    return builtIn;
}

const QList<Provider> &providers()
{
    return *currentProviders().load(std::memory_order_acquire);
}

const Provider *findProvider(const QString &key)
{
    const QList<Provider> &all = providers();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const Provider &provider) { return provider.key == key; });
    return found == all.end() ? nullptr : &*found;
}

ProviderFolder readProviderFolder(const QString &path, const QStringList &taken)
{
    return readFolder<ProviderAuthor::Anybody>(path, taken);
}

QString duplicateProviderKeyText(const QString &key)
{
    return QCoreApplication::translate("Provider", "Provider “%1” already exists. Choose another key.").arg(key);
}

void addProviders(const QList<Provider> &more)
{
    static std::list<QList<Provider>> lists;
    lists.push_back(providers() + more);
    currentProviders().store(&lists.back(), std::memory_order_release);
}

} // namespace watchkeeper
