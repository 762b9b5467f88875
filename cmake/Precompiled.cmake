# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# One precompiled header for all of src. A separate one for each folder would cost more time and disk space than it saves. One with
# all of QtCore would take longer to load than the parts of it that most files use.
set(precompiled_headers <QCoreApplication> <QDateTime> <QFile> <QHash> <QJsonArray> <QJsonObject> <QList> <QObject> <QString>
    <QStringList> <QTimer> <QUrl> <QUuid> <QVariant> <QCoroTask> <chrono> <functional> <memory> <optional> <variant>)
add_library(watchkeeper_pch OBJECT ${CMAKE_CURRENT_LIST_DIR}/Precompiled.cpp)
target_link_libraries(watchkeeper_pch PRIVATE Qt6::Core QCoro6::Core watchkeeper_warnings)
set_target_properties(watchkeeper_pch PROPERTIES AUTOMOC OFF)
target_precompile_headers(watchkeeper_pch PRIVATE ${precompiled_headers})

# watchkeeper_precompile(TARGET [OWNER]): lets the target use the precompiled header of OWNER, by default watchkeeper_pch. The
# target must link Qt6::Core, and also Qt6::Test if OWNER is watchkeeper_test_pch.
function(watchkeeper_precompile target)
    target_link_libraries(${target} PRIVATE QCoro6::Core)
    set(owner ${ARGN} watchkeeper_pch)
    list(GET owner 0 owner)
    target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()
