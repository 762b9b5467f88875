// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HistoryServerTest.h"

#include "history/server/ServerVerification.h"

#include <QCoreApplication>
#include <QPromise>

#include <system_error>
#include <thread>

namespace watchkeeper {

QFuture<QString> testHistoryServer(const HistoryServerLocation &server)
{
    QPromise<QString> promise;
    promise.start();
    QFuture<QString> answer = promise.future();
    try {
        std::thread([promise = std::move(promise), server]() mutable {
            promise.addResult(verifyServer(server));
            promise.finish();
        }).detach();
    } catch (const std::system_error &) {
        return QtFuture::makeReadyFuture(
            QCoreApplication::translate("HistoryShare", "The system couldn't create another thread for this program."));
    }
    return answer;
}

} // namespace watchkeeper
